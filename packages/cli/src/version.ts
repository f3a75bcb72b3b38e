/** Version of this command; the family has one version. */
export const VERSION = '0.1.0';
