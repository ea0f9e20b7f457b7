/** What reading one file may take: of the Lambda function, and of everything that stands in for it on this machine. */
export const EXTRACT_LIMITS = { seconds: 30, megabytes: 1024 } as const;
