/**
 * The sheet of all pages, in its order, which is this list and no other: what figures and widgets import says nothing
 * on it, and scripts that bring one to life ask for no style.
 */
import '#styles/site.css';
import 'virtual:ramps.css';
import 'virtual:places.css';
import 'virtual:typefaces/typefaces.css';
import 'virtual:typefaces/katex.css';
import './figures.ts';
import '#widgets/kit/kit.css';
import '#widgets/kit/walk.css';
import '#widgets/kit/numbers.css';
import '#widgets/kit/results.css';
import '#widgets/kit/costs.css';
import './widgets.ts';
import '#widgets/kit/awake.css';
