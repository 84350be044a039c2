import { createContext, useContext } from 'react';

/** Number used once that lets this answer's own scripts run. Only the server knows it: browsers hide the attribute. */
const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;
export const useNonce = () => useContext(Nonce);
