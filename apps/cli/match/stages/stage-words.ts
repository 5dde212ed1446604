import { translatorOf } from '#libs/platform/i18n/translate';
import { en } from './messages/en.js';
import { fr } from './messages/fr.js';

export const stageWords = translatorOf({ en, fr });
