/** Whatever lies beside a figure. */
import.meta.glob('#figures/**/*.css', { eager: true });
