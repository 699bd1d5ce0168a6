/** swagger-ui-dist comes without types; only what api-docs.ts sets is named here. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  type Options = {
    readonly url: string
    readonly domNode: Element | null
    readonly deepLinking: boolean
    readonly docExpansion: 'list' | 'full' | 'none'
    readonly defaultModelsExpandDepth: number
    readonly displayRequestDuration: boolean
    readonly filter: boolean
    readonly persistAuthorization: boolean
    readonly validatorUrl: string | null
  }
  export default function SwaggerUI(options: Options): unknown
}
