import { l10n } from 'vscode';
import type { Words } from './messages';

/** What the page says by itself. */
export function pageWords(): Words {
  return {
    page: l10n.t('Report as published'),
    toolbar: l10n.t('Preview'),
    copyForWeb: l10n.t('Copy for the website'),
    copyForWord: l10n.t('Copy for Word'),
    export: l10n.t('Save as web page, print'),
    lock: l10n.t('Stay with this report'),
    findings: l10n.t('Findings'),
    count: l10n.t('Findings: {0}'),
    none: l10n.t('No findings'),
    nothing: l10n.t('There is no report here yet. The preview shows it as soon as there is one.'),
    further: l10n.t('Not shown: {0} more reports in this file'),
    charts: l10n.t('Charts'),
    outcomes: l10n.t('How requests were answered'),
    applicants: l10n.t('Who made the requests received this year'),
    what: l10n.t('What'),
    number: l10n.t('Number'),
    error: l10n.t('Error'),
    warning: l10n.t('Warning'),
    information: l10n.t('To be looked at'),
    hint: l10n.t('Hint'),
  };
}
