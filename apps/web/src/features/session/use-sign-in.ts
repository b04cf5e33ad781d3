import { accessEndpoints, type SessionAnswer } from '@dong-hanh/contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../shared/api/client';
import { isProblem } from '../../shared/api/problem';

export interface SecondFactorSetup {
  secret: string;
  otpauthUri: string;
}

interface Credentials {
  username: string;
  password: string;
  totp?: string;
}

/** The steps of signing in: name and password, then the code where the server asks for it. */
export function useSignIn(onSignedIn: (session: SessionAnswer) => void) {
  const [asked, setAsked] = useState<Credentials | null>(null);
  const [setup, setSetup] = useState<SecondFactorSetup | null>(null);

  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => call(accessEndpoints.signIn, { body: credentials }),
    onSuccess: onSignedIn,
    onError: (error, credentials) => {
      if (isProblem(error, 'totp-required')) setAsked(credentials);
      if (isProblem(error, 'second-factor-setup')) {
        const { secret, otpauthUri } = error.details;
        setAsked(credentials);
        setSetup({ secret: String(secret ?? ''), otpauthUri: String(otpauthUri ?? '') });
      }
    },
  });

  const expected =
    (isProblem(signIn.error, 'totp-required') || isProblem(signIn.error, 'second-factor-setup')) &&
    signIn.variables?.totp === undefined;
  return {
    step: asked === null ? ('password' as const) : ('code' as const),
    username: asked?.username ?? '',
    setup,
    busy: signIn.isPending,
    error: expected ? null : signIn.error,
    submit: (username: string, password: string) => signIn.mutate({ username, password }),
    submitCode: (totp: string) => {
      if (asked) signIn.mutate({ username: asked.username, password: asked.password, totp });
    },
    startOver: () => {
      setAsked(null);
      setSetup(null);
      signIn.reset();
    },
  };
}
