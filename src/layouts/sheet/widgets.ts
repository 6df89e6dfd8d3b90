/** Whatever lies beside a widget. */
import.meta.glob(['#widgets/**/*.css', '!#widgets/kit/*.css'], { eager: true });
