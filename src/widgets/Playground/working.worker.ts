import { serve } from '../kit/work/serve.ts';
import { working } from './working.ts';

serve(working);
