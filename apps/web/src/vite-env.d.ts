/// <reference types="vite/client" />
declare module 'virtual:antd-styles.css';

declare module 'virtual:reference-codes' {
  interface Label {
    vi: string;
    en: string;
  }
  export const ethnicGroups: readonly { code: string; name: string }[];
  export const substances: readonly { code: string; group: Label; name: Label }[];
}
