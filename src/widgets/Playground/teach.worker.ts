import { serve } from '../kit/work/serve.ts';
import { teach } from './teach.ts';

serve(teach);
