import { type AnyContractRouter, ContractProcedure } from '@orpc/contract'

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/**
 * Gives every procedure its REST address, `session.signIn` → `POST /session/sign-in`. Everything is a POST with a
 * JSON body: one rule instead of a table, and numbers and nulls stay what they are.
 */
export function withRestPaths<Router extends AnyContractRouter>(router: Router, path: readonly string[] = []): Router {
  if (router instanceof ContractProcedure) {
    const definition = router['~orpc']
    const address: `/${string}` = `/${path.map(kebab).join('/')}`
    const route = { ...definition.route, method: 'POST' as const, path: address, tags: [path[0] ?? 'desk'] }
    return new ContractProcedure({ ...definition, route }) as AnyContractRouter as Router
  }
  const named = Object.entries(router).map(([name, child]) => [name, withRestPaths(child, [...path, name])])
  return Object.fromEntries(named) as Router
}
