import { classNames } from './class-names.ts';

/** The name in letters; its two o's are interlocking rings. */
export function Wordmark({ className = 'text-[27px]' }: { className?: string }) {
  return (
    <span
      role="img"
      aria-label="Moothall"
      className={classNames(
        'inline-flex items-baseline leading-none font-extrabold tracking-[-.045em] text-pine',
        className,
      )}
    >
      m
      <svg
        viewBox="0 0 39 24"
        className="mr-[.02em] mb-[-.012em] ml-[.03em] h-[.575em] self-baseline"
        aria-hidden="true"
      >
        <g fill="none" stroke="currentColor" strokeWidth="4.6">
          <circle cx="12" cy="12" r="9.7" />
          <circle cx="27" cy="12" r="9.7" />
        </g>
        <path d="M19.5 2.63A12 12 0 0 1 19.5 21.37 12 12 0 0 1 19.5 2.63z" fill="var(--amber)" />
      </svg>
      thall
    </span>
  );
}

/** The rings under a gable, on pine in both themes. */
export function Mark({ className = 'size-10' }: { className?: string }) {
  return (
    <svg viewBox="0 0 48 48" className={classNames('shrink-0', className)} aria-hidden="true">
      <rect width="48" height="48" rx="13" fill="#1C5A49" />
      <path
        d="M9 20 24 10.5 39 20"
        fill="none"
        stroke="#fff"
        strokeWidth="3.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="18.6" cy="30.6" r="7.9" fill="none" stroke="#fff" strokeWidth="3.2" />
      <circle cx="29.4" cy="30.6" r="7.9" fill="none" stroke="#fff" strokeWidth="3.2" />
      <path d="M24 22.8a9.5 9.5 0 0 1 0 15.6 9.5 9.5 0 0 1 0-15.6z" fill="#F0AE45" stroke="#1C5A49" strokeWidth="1.1" />
    </svg>
  );
}
