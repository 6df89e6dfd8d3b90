import { expect, it } from 'vitest';
import { Fault, UnknownName } from '#engine/import/fault.ts';

it('a fault is a RangeError with a line, and an unknown name is one', () => {
  const fault = new UnknownName(3, 'no such layer');
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toBeInstanceOf(RangeError);
  expect({ line: fault.line, message: fault.message }).toEqual({ line: 3, message: 'no such layer' });
});
