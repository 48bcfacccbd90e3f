import { contentLate as rule } from '../../../server/src/rules/content-late';
import { LAYOUTS, underlines } from './written';

describe('content-late', () => {
  const on = (date: string, agency = '云溪县水利局') => ({ agency, instead: { preface: [`发布日期：${date}`] } });
  it('underlines the date past the end of January for a department', () => {
    for (const layout of LAYOUTS) underlines(rule, { layout, ...on('⟦2024-02-18⟧') });
    underlines(rule, on('⟦2024年2月1日⟧'));
  });
  it('underlines the date past the end of March for a government', () => {
    underlines(rule, on('⟦2024-04-01⟧', '云溪县人民政府'));
    underlines(rule, on('2024-03-31', '云溪县人民政府'));
    underlines(rule, on('2024-03-15', '云溪县人民政府办公室'));
  });
  it('is silent in time, on townships, and on dates of other years', () => {
    for (const date of ['2024-01-31', '2023-06-01', '2025-05-06']) underlines(rule, on(date));
    underlines(rule, on('2024-05-01', '白榆镇人民政府'));
  });
  it('is silent where no date is given', () => underlines(rule, {}));
});
