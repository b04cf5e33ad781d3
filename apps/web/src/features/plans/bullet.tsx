const width = 240;

/** A value against what is to be reached, and where it is heading. */
export function Bullet({
  value,
  threshold,
  forecast,
  most,
  light,
  label,
}: {
  value: number;
  threshold: number | null;
  forecast: number | null;
  /** The end of the scale: 100 for a share. */
  most: number | null;
  light: 'good' | 'warn' | 'danger' | 'none';
  label: string;
}) {
  const end = Math.max(most ?? 0, value, threshold ?? 0, forecast ?? 0, 1) * (most === null ? 1.1 : 1);
  const at = (amount: number) => Math.max(0, Math.min(width, (amount / end) * width));
  return (
    <svg className="bullet" viewBox={`0 0 ${width} 18`} role="img" aria-label={label}>
      <rect className="bullet-scale" x="0" y="5" width={width} height="8" rx="4" />
      <rect className="bullet-value" data-light={light} x="0" y="5" width={at(value)} height="8" rx="4" />
      {forecast === null ? null : <circle className="bullet-forecast" cx={at(forecast)} cy="9" r="4" />}
      {threshold === null ? null : (
        <line className="bullet-threshold" x1={at(threshold)} x2={at(threshold)} y1="0" y2="18" />
      )}
    </svg>
  );
}
