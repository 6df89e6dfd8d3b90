import { serve } from '../kit/work/serve.ts';
import { answers } from './answers.ts';

serve(answers);
