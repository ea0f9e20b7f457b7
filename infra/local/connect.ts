import { findRunningStack } from './data-folder.ts';
import { LocalStackError } from './local-stack-error.ts';
import { endpointVariables, lambdaFunctions, settingsOf } from './stand-ins/lambda/lambda-function.ts';
import { readAssembly } from './template/assembly.ts';
import type { Endpoints } from './template/physical-resources.ts';
import { resolveTemplate } from './template/resolve-template.ts';

/** Lets the AWS clients of this process find the stand-ins, whatever the person's own AWS settings are. */
export function useEndpoints(endpoints: Endpoints): void {
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN', 'AWS_ENDPOINT_URL']) delete process.env[name];
  Object.assign(process.env, endpointVariables(endpoints));
}

/** Finds the stack that runs on a data folder, its functions, and the settings they know together. Throws LocalStackError where none runs. */
export function connectToStack(dataFolder: string) {
  const running = findRunningStack(dataFolder);
  if (running === undefined)
    throw new LocalStackError(
      `No stack runs on ${dataFolder}. Start one with: npm start (with the same --data FOLDER)`,
    );
  const { assemblyFolder, ...endpoints } = running;
  const assembly = readAssembly(assemblyFolder);
  const template = resolveTemplate(assembly.stackName, assembly.template, endpoints);
  const lambdas = lambdaFunctions(template, assembly, endpoints, dataFolder);
  useEndpoints(endpoints);
  const variables: Readonly<Record<string, string>> = Object.assign({}, ...lambdas.map(each => each.environment));
  return { endpoints, lambdas, variables, settings: settingsOf(lambdas) };
}
