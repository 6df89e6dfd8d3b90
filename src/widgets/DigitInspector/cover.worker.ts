import { serve } from '../kit/work/serve.ts';
import { cover } from './cover.ts';

serve(cover);
