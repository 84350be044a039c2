import { useCallback } from 'react';
import { useChain } from '../chain/context.ts';
import { ensureSession } from './session.ts';

/**
 * Signs the acting person in, asking who acts when nobody is connected. Resolves false when the person closed the
 * chooser. @throws what wallet and api say; `problemOf` puts it into the one shape
 */
export function useSignIn(): () => Promise<boolean> {
  const { access, settings } = useChain();
  return useCallback(async () => {
    const connection = await access();
    if (!connection) return false;
    await ensureSession(connection, settings);
    return true;
  }, [access, settings]);
}
