export { FailureNote as ErrorBoundary } from './failure-page.tsx';

/** Any path that no page has. */
export function loader() {
  throw new Response(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
