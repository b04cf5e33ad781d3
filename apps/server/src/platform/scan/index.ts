export { straighten, UnreadablePictureError } from './straighten';
