import { useEffect, useState } from 'react';

/** The present moment, told anew every half minute, so that hour clocks are seen to run. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
