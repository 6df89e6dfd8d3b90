/** Waits for what comes by itself. A machine that is busy with other things makes no test fail: the limit is the test's own. */
import { vi } from 'vitest';

export const until = <T>(check: () => T) => vi.waitFor(check, { timeout: 50_000 });
