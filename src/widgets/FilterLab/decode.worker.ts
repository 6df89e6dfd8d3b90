import { serve } from '../kit/work/serve.ts';
import { decode } from './decode.ts';

serve(decode);
