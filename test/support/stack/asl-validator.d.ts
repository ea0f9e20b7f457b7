declare module 'asl-validator' {
  interface Validity {
    readonly isValid: boolean;
    /** All errors in words. */
    readonly errorsText?: (separator?: string) => string;
  }
  export default function validateDefinition(
    definition: object,
    options: { readonly checkPaths: boolean; readonly checkArn: boolean },
  ): Validity;
}
