import { callFailure } from '../call.ts';
import type { AnyCredential } from '../credential.ts';

/**
 * The names that credentials give to their subjects, if there are several; else nothing. Identifiers of subjects cannot tell, since each issuer has its own.
 * Names that differ only in capitals, in spaces and full stops, or in how a letter is encoded count as one; “A. Example” and “Anna Example” do not, since
 * nobody here can know.
 */
export function differingNames(credentials: readonly AnyCredential[]): readonly string[] {
  try {
    const names = new Map<string, string>();
    for (const { credentialSubject } of credentials) {
      const { name } = credentialSubject as { readonly name?: string };
      if (name === undefined) continue;
      const plain = name
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\s.]+/g, ' ')
        .trim();
      if (!names.has(plain)) names.set(plain, name);
    }
    return names.size > 1 ? [...names.values()] : [];
  } catch (error) {
    throw callFailure('differingNames', 'a list of credentials that validateCredential accepts', error);
  }
}
