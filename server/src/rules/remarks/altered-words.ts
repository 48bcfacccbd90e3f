import { statutoryWords } from '../../compose/wording';
import type { Label, Reading } from '../../model/report';
import type { Words } from '../../text/words';
import type { Edit } from '../finding';
import { certainFix, obviousFix } from '../fixes/fix';
import type { Remark } from '../rule';

/** What to say of words that differ from the statutory ones: at their first piece, the others related. */
export function alteredWords(reading: Reading, label: Label, message: (printed: string) => Words): Remark {
  const edit = statutoryWords(reading, label);
  const title = { zh: `改为“${label.statutory}”`, en: `Change to “${label.statutory}”` };
  return {
    span: label.span,
    message: message(label.text),
    related: label.pieces.slice(1).map((span) => ({
      span,
      message: { zh: '其余部分', en: 'The rest of it' },
    })),
    fixes: edit ? [(isPiece(label, edit) ? obviousFix : certainFix)(title, [edit])] : [],
  };
}

/** Words or marks that stand by themselves may be no part of the label: of several in a row, taking one out makes the next its last. */
function isPiece({ pieces }: Label, { span, newText }: Edit): boolean {
  return newText === '' && pieces.some(({ start, end }) => span.start <= start && end <= span.end);
}
