package kansa.check;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import kansa.audit.Wording;

/** What the types of personal data are called in reports; a type of a user's own rules keeps its name. */
final class PersonalTypes {
    private PersonalTypes() {}

    private static final SortedMap<String, Wording> TITLES = titles(
            "CREDIT_CARD",
            "payment card number",
            "カード番号",
            "DOMAIN_NAME",
            "personal website",
            "個人サイト",
            "EMAIL_ADDRESS",
            "e-mail address",
            "メールアドレス",
            "IBAN_CODE",
            "international bank account number",
            "国際銀行口座番号",
            "IMEI",
            "device identifier (IMEI)",
            "端末識別番号（IMEI）",
            "IP_ADDRESS",
            "IP address",
            "IPアドレス",
            "JP_ADDRESS",
            "Japanese address",
            "住所",
            "JP_BANK_ACCOUNT",
            "Japanese bank account",
            "銀行口座番号",
            "JP_BIRTH_DATE",
            "date of birth",
            "生年月日",
            "JP_DRIVER_LICENSE",
            "Japanese driving licence number",
            "運転免許証番号",
            "JP_EMPLOYMENT_INSURANCE",
            "employment insurance number",
            "雇用保険被保険者番号",
            "JP_HEALTH_INSURANCE",
            "health insurance number",
            "健康保険の記号・番号",
            "JP_HEALTH_INSURER",
            "health insurer's number",
            "保険者番号",
            "JP_INVOICE_NUMBER",
            "invoice registration number of a sole trader",
            "インボイス登録番号（個人事業者）",
            "JP_JUMIN_CODE",
            "resident code",
            "住民票コード",
            "JP_MY_NUMBER",
            "My Number",
            "個人番号（マイナンバー）",
            "JP_MY_NUMBER_UNCHECKED",
            "12 digits called a My Number, check digit not confirmed",
            "個人番号と書かれた12桁の数字（検査数字は未確認）",
            "JP_PASSPORT",
            "Japanese passport number",
            "旅券番号",
            "JP_PENSION",
            "basic pension number",
            "基礎年金番号",
            "JP_POSTAL_CODE",
            "Japanese postal code",
            "郵便番号",
            "JP_POST_ACCOUNT",
            "Japan Post Bank account",
            "ゆうちょ銀行の記号・番号",
            "JP_RESIDENCE_CARD",
            "residence card number",
            "在留カード番号",
            "JP_VEHICLE_PLATE",
            "vehicle plate",
            "自動車登録番号（ナンバープレート）",
            "MAC_ADDRESS",
            "MAC address",
            "MACアドレス",
            "PERSON",
            "name of a person",
            "氏名",
            "PHONE_NUMBER",
            "phone number",
            "電話番号",
            "SOCIAL_HANDLE",
            "handle on a social network",
            "SNSのアカウント名",
            "STREET_ADDRESS",
            "street address",
            "住所（英語形式）",
            "US_DRIVER_LICENSE",
            "driver's license number",
            "米国の運転免許証番号",
            "US_SSN",
            "US Social Security number",
            "米国社会保障番号",
            "ZIP_CODE",
            "ZIP code",
            "ZIPコード");

    private static SortedMap<String, Wording> titles(String... entries) {
        SortedMap<String, Wording> titles = new TreeMap<>();
        for (int i = 0; i < entries.length; i += 3) {
            titles.put(entries[i], new Wording(entries[i + 1], entries[i + 2]));
        }
        return Collections.unmodifiableSortedMap(titles);
    }

    static Wording title(String type) {
        return TITLES.getOrDefault(type, Wording.same(type));
    }

    static Wording list(List<String> types) {
        return new Wording(
                String.join(", ", types.stream().map(type -> title(type).en()).toList()),
                String.join("、", types.stream().map(type -> title(type).ja()).toList()));
    }
}
