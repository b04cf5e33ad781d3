import { addMessages } from '../../shared/i18n/i18n';
import en from './en.json';
import vi from './vi.json';

addMessages('payments', { vi, en });
