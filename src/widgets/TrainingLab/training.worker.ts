import { serve } from '../kit/work/serve.ts';
import { learn } from './learn.ts';

serve(learn);
