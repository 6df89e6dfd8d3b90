import { serve } from '../kit/work/serve.ts';
import { measure } from './measure.ts';

serve(measure);
