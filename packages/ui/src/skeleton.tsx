/** Grey lines in the place of what is coming; `label` says so to a screen reader. */
export function SkeletonLines({ lines = 6, label }: { lines?: number; label: string }) {
  return (
    <div className="ui-skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, index) => `line-${index}`).map((key) => (
        <span key={key} />
      ))}
    </div>
  );
}
