import { expect, test } from 'vitest';
import { policy } from '#layouts/policy.ts';

test('a page runs its own files and the scripts in its head, and no other', () => {
  const rules = policy(["alert('hello')"]).split(';');
  expect(rules).toContain("default-src 'self'");
  const [scripts] = rules.filter((rule) => rule.startsWith('script-src'));
  // openssl dgst -sha256 -binary | base64
  expect(scripts).toBe(
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-vIsp2avtxDy0157AryO+jEJVpLdmka7PI7o7C4q5ABE='",
  );
  expect(rules.filter((rule) => rule.includes('unsafe-inline'))).toEqual(["style-src-attr 'unsafe-inline'"]);
});
