export type Tone = 'danger' | 'warn' | 'good' | 'info' | 'neutral';

/** Each tone has a shape of its own, so that nothing is said by colour alone. */
export function Shape({ tone, size = 12 }: { tone: Tone; size?: number }) {
  const common = { width: size, height: size, viewBox: '0 0 12 12', 'aria-hidden': true, fill: 'currentColor' };
  switch (tone) {
    case 'danger':
      return (
        <svg {...common} role="presentation">
          <path d="M3.500 0h5L12 3.500v5L8.500 12h-5L0 8.500v-5z" />
          <path d="M5.300 2.600h1.400v4.200H5.300zM5.300 7.900h1.400v1.500H5.300z" fill="#fff" />
        </svg>
      );
    case 'warn':
      return (
        <svg {...common} role="presentation">
          <path d="M6 .6 11.800 11H.2z" />
        </svg>
      );
    case 'good':
      return (
        <svg {...common} role="presentation">
          <path d="M1 6.500 4.400 10 11 2.400" fill="none" stroke="currentColor" strokeWidth="2" />
        </svg>
      );
    case 'info':
      return (
        <svg {...common} role="presentation">
          <circle cx="6" cy="6" r="5" />
        </svg>
      );
    default:
      return (
        <svg {...common} role="presentation">
          <circle cx="6" cy="6" r="4.200" fill="none" stroke="currentColor" strokeWidth="1.600" />
        </svg>
      );
  }
}
