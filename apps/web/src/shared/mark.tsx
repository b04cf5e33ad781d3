/** The two roads that go together. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" role="presentation">
      <rect width="32" height="32" rx="8" fill="var(--accent)" />
      <g fill="none" strokeLinecap="round" strokeWidth="2.600">
        <path stroke="#fff" d="M7 24c5.500-1 7-4.200 8-7.500S18.500 9 25 8" />
        <path stroke="#9fd0d0" d="M12.500 25.500c4-1.500 5.500-4 6.500-6.800s2.600-4.700 6-5.700" />
      </g>
    </svg>
  );
}
