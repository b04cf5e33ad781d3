import type { MappingInput } from '@dong-hanh/contract';
import { useSyncExternalStore } from 'react';

/** What a dry run was asked with, so that the real run can be started from its result. */
export interface ImportRequest {
  fileId: string;
  unitCode: string;
  mapping: MappingInput;
}

const unreadKey = 'dong-hanh.imports-unread';
const requestKey = (importId: string) => `dong-hanh.import-request.${importId}`;
const listeners = new Set<() => void>();

export function rememberRequest(importId: string, request: ImportRequest): void {
  sessionStorage.setItem(requestKey(importId), JSON.stringify(request));
  write([...readUnread(), importId]);
}

export function requestOf(importId: string): ImportRequest | null {
  const text = sessionStorage.getItem(requestKey(importId));
  return text === null ? null : (JSON.parse(text) as ImportRequest);
}

function readUnread(): string[] {
  const text = sessionStorage.getItem(unreadKey);
  return text === null ? [] : (JSON.parse(text) as string[]);
}

function write(ids: string[]): void {
  sessionStorage.setItem(unreadKey, JSON.stringify(ids.slice(-20)));
  for (const listener of listeners) listener();
}

/** A result stays in the tray until somebody has opened it. */
export function markRead(importId: string): void {
  const unread = readUnread();
  if (unread.includes(importId)) write(unread.filter((id) => id !== importId));
}

export function useUnreadImports(): string[] {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sessionStorage.getItem(unreadKey) ?? '[]',
  );
  return JSON.parse(text) as string[];
}
