import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Place } from '../places';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** `/` to the search, `g` and a letter to a place, `?` for the list of keys. Never while something is typed. */
export function useShortcuts(places: Place[], openHelp: () => void): void {
  const navigate = useNavigate();
  useEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      if (event.key === '/') {
        event.preventDefault();
        document.querySelector<HTMLInputElement>('[data-search="person"]')?.focus();
      } else if (event.key === '?') {
        openHelp();
      } else if (event.key === 'g') {
        goUntil = event.timeStamp + 1500;
      } else if (event.timeStamp < goUntil) {
        goUntil = 0;
        const place = places.find((item) => item.letter === event.key.toLowerCase());
        if (place) void navigate({ to: place.to });
      }
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [places, navigate, openHelp]);
}
