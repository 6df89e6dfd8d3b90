import { serve } from '../kit/work/serve.ts';
import { tally } from './tally.ts';

serve(tally);
