/** `JBSWY3DPEHPK3PXP` as `JBSW Y3DP EHPK 3PXP`: groups of four are typed without losing one's place. */
export function groupSecret(secret: string): string {
  return (
    secret
      .replace(/\s+/g, '')
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}
