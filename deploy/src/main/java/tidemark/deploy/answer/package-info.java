/**
 * Brings a session's answer to the user: in a format, through a pager, with a progress line while
 * it takes long. Not here: how rows become lines ({@code terminal}), where rows come from ({@code
 * session}). Entry: {@link tidemark.deploy.answer.ResultPrinter}.
 */
@NullMarked
package tidemark.deploy.answer;

import org.jspecify.annotations.NullMarked;
