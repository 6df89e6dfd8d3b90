import { serve } from '../kit/work/serve.ts';
import { timing } from './timing.ts';

serve(timing());
