export { ContentMissingError, type ContentStore, createContentStore, type KeptContent } from './content-store';
