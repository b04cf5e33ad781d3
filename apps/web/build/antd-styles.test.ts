import { expect, test } from 'vitest';
import { keepFamilies } from './antd-styles';

const kept = new Set(['btn']);

test('rules of components that are not used are left out, in lists and in media rules too', () => {
  expect(keepFamilies('.ant-btn,.ant-table{color:red}.ant-table{top:0}@media print{.ant-table{top:0}}', kept)).toBe(
    '.ant-btn{color:red}',
  );
});

test('a selector that names a component not used is left out, inside brackets as well', () => {
  expect(keepFamilies('.ant-btn:not(.ant-table,.ant-card){top:0}.ant-btn{left:0}', kept)).toBe('.ant-btn{left:0}');
});

test('variables of the default theme are left out, key frames stay', () => {
  expect(keepFamilies('.css-var-_R_0_.ant-btn{--a:1}@keyframes x{0%{top:0}}', kept)).toBe('@keyframes x{0%{top:0}}');
});

test('rules for bare elements are left out', () => {
  expect(keepFamilies('a{color:red}a:hover,.ant-btn{top:0}.anticon{left:0}', kept)).toBe(
    '.ant-btn{top:0}.anticon{left:0}',
  );
});
