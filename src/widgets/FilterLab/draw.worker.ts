import { serve } from '../kit/work/serve.ts';
import { draw } from './draw.ts';

serve(draw);
