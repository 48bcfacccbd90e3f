// In this order: whether other texts start a server can be seen only before the first report is opened.
import './other-texts.test';
import './language.test';
import './figures.test';
import './wrong-cell.test';
import './sections.test';
import './content.test';
import './writing.test';
import './preview.test';
import './encoding.test';
import './sentences.test';
import './table-keys.test';
import './formatting.test';
import './settings.test';
import './silencing.test';
import './two-folders.test';
import './first-run.test';
import './restart.test';
