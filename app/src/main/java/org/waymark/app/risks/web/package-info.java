/** The pages of risks. */
@NullMarked
package org.waymark.app.risks.web;

import org.jspecify.annotations.NullMarked;
