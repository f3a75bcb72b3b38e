import { expect, test } from 'vitest';
import { fileName } from './reply.ts';

test.each([
  ['Amina Voorbeeld', 'KlusCV-Amina-Voorbeeld.pdf'],
  ['Zoë Müller-Łukasz', 'KlusCV-Zoe-Muller-Lukasz.pdf'],
  ['Søren Ærø', 'KlusCV-Soren-Aero.pdf'],
  ['Їжак Шевченко', 'KlusCV-Izhak-Shevchenko.pdf'],
  ["D'Arcy O’Neil", 'KlusCV-DArcy-ONeil.pdf'],
  ['أمينة', 'KlusCV.pdf'],
  ['山田', 'KlusCV.pdf'],
  ['../../etc/passwd', 'KlusCV-etc-passwd.pdf'],
  ['a"; filename="b.exe', 'KlusCV-a-filename-b-exe.pdf'],
  [undefined, 'KlusCV.pdf'],
])('%s: %s', (name, file) => {
  expect(fileName(name)).toBe(file);
});

test('is never longer than a file name may be', () => {
  expect(fileName('Anna '.repeat(100)).length).toBeLessThanOrEqual(84);
});
