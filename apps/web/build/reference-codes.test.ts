import { expect, test } from 'vitest';
import { readCodes } from './reference-codes';

test('a quoted cell may hold commas and quotation marks', () => {
  expect(readCodes('code,name\n02,"Tày, ""Thổ"""\n03,Thái\n')).toEqual([
    { code: '02', name: 'Tày, "Thổ"' },
    { code: '03', name: 'Thái' },
  ]);
});

test('an empty cell stays empty', () => {
  expect(readCodes('code,name,note\n01,,x')).toEqual([{ code: '01', name: '', note: 'x' }]);
});
