import { addMessages } from '../i18n/i18n';
import en from './en.json';
import vi from './vi.json';

addMessages('shared', { vi, en });
