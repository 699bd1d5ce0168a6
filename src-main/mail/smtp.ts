import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { MINUTE } from '../../src-shared/kernel/time.ts'

export type MailServer = {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
  readonly login: { readonly user: string; readonly password: string } | null
}

export type Letter = { readonly from: string; readonly to: string; readonly raw: Buffer }

/** How a letter fared. `unclear`: it was handed over whole, and no answer came. */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'temporary' | 'permanent' | 'unclear' | 'interrupted'; readonly error: string }

export type SendMail = (server: MailServer, letter: Letter, signal: AbortSignal) => Promise<Outcome>

const timeouts = {
  connectionTimeout: MINUTE / 2,
  greetingTimeout: MINUTE / 2,
  // Some servers read a whole letter for spam before they answer; giving up early would leave its fate unclear.
  socketTimeout: 5 * MINUTE,
  socketCloseTimeout: 1000,
}

type SmtpError = {
  readonly message: string
  readonly code?: string | undefined
  readonly command?: string | undefined
  readonly responseCode?: number | undefined
  readonly permanent?: boolean | undefined
}

/**
 * Sends one letter over a connection of its own: pooled connections are taken up again by the library when they break,
 * and then nobody knows what was sent over them. Certificates are checked; a server with one of its own making is
 * trusted by `ca` or by Node's `NODE_EXTRA_CA_CERTS`, never blindly.
 */
export const sendBySmtp =
  ({ ca }: { readonly ca?: string } = {}): SendMail =>
  (server, letter, signal) =>
    new Promise((resolve) => {
      const { host, port, security, login } = server
      const connection = new SMTPConnection({
        host,
        port,
        secure: security === 'tls',
        requireTLS: security === 'starttls',
        ignoreTLS: security === 'none',
        tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
        ...timeouts,
      })
      let isHandedOver = false
      const end = (outcome: Outcome) => {
        signal.removeEventListener('abort', interrupt)
        hangUp(connection, outcome)
        resolve(outcome)
      }
      const fail = (error: SmtpError) => end(failureOf(error, isHandedOver))
      const interrupt = () => end({ kind: isHandedOver ? 'unclear' : 'interrupted', error: 'mail.interrupted' })
      const send = () => {
        const body = Readable.from([letter.raw]).once('end', () => {
          isHandedOver = true
        })
        const envelope = { from: letter.from, to: [letter.to] }
        connection.send(envelope, body, (error) => (error ? fail(error) : end({ kind: 'sent' })))
      }
      signal.addEventListener('abort', interrupt)
      connection.on('error', fail)
      connection.connect((error) => {
        if (error) return fail(error)
        if (!login) return send()
        const auth = { credentials: { user: login.user, pass: login.password } }
        connection.login(auth, (refusal) => (refusal ? fail(refusal) : send()))
      })
    })

/** A good-bye is part of the protocol; whoever does not answer it is left all the same. */
function hangUp(connection: SMTPConnection, { kind }: Outcome): void {
  if (kind === 'sent') {
    connection.quit()
    setTimeout(() => connection.close(), timeouts.socketCloseTimeout).unref()
  } else connection.close()
}

/** What is refused for good: this recipient or this letter. A wrong password or sender is somebody's to put right. */
const ofTheLetter = new Set(['RCPT TO', 'DATA', 'API'])
const asksForSignIn = new Set([530, 534, 535, 538])

function failureOf({ message, code, command, responseCode, permanent }: SmtpError, isHandedOver: boolean): Outcome {
  const isAnswered = responseCode !== undefined
  // Without an answer: the library would not even ask for an address like this one.
  const isRefused = permanent ?? code === 'EENVELOPE'
  const isOfTheLetter = ofTheLetter.has(command ?? '') && !asksForSignIn.has(responseCode ?? 0)
  if (isRefused && isOfTheLetter) return { kind: 'permanent', error: message }
  return { kind: isHandedOver && !isAnswered ? 'unclear' : 'temporary', error: message }
}
